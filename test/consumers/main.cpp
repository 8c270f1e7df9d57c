// The same as main.c in C++, built by CMake with find_package().
#include <libsamples.h>
#include <libsshd.h>

#include <cstring>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

constexpr std::size_t payload = 38;  // of a plugin event: behind its header, two lengths and the plugin's id

class Plugin {
public:
  Plugin(const plugin_api& api, const char* config): api(api) {
    std::cout << api.get_name() << ' ' << api.get_version() << '\n';
    ss_plugin_init_input input{};
    input.config = config;
    ss_plugin_rc rc = SS_PLUGIN_FAILURE;
    state = api.init(&input, &rc);
    if (rc != SS_PLUGIN_SUCCESS) throw std::runtime_error(api.get_last_error(state));
  }
  ~Plugin() { api.destroy(state); }
  Plugin(const Plugin&) = delete;
  Plugin& operator=(const Plugin&) = delete;

  void print_events() {
    if (api.next_batch == nullptr) return;
    ss_plugin_rc rc = SS_PLUGIN_FAILURE;
    ss_instance_t* source = api.open(state, "", &rc);
    while (rc == SS_PLUGIN_SUCCESS || rc == SS_PLUGIN_TIMEOUT) {
      uint32_t count = 0;
      ss_plugin_event** events = nullptr;
      rc = api.next_batch(state, source, &count, &events);
      for (uint32_t i = 0; i < count; i++) std::cout << "  " << text_of(events[i]) << '\n';
    }
    if (rc == SS_PLUGIN_FAILURE) throw std::runtime_error(api.get_last_error(state));
    api.close(state, source);
  }

private:
  static std::string_view text_of(const ss_plugin_event* event) {
    uint32_t length;
    std::memcpy(&length, reinterpret_cast<const char*>(event) + 30, sizeof length);
    return {reinterpret_cast<const char*>(event) + payload, length};
  }

  const plugin_api& api;
  ss_plugin_t* state;
};

}  // namespace

int main() try {
  Plugin(countdown_plugin_api, R"({"count": 2})").print_events();
  Plugin(watchdog_plugin_api, "{}").print_events();
  Plugin(sshd_plugin_api, "").print_events();
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
