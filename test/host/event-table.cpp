// event-table.cpp - prints libscap's own event table, a line a code: CODE FLAGS NAME PARAM:TYPE ... (types as numbers).
#include <libscap/scap.h>
#include <driver/ppm_events_public.h>

#include <cstdio>

int main() {
	const ppm_event_info* table = scap_get_event_info_table();
	for(int code = 0; code < PPM_EVENT_MAX; code++) {
		const ppm_event_info& event = table[code];
		std::printf("%d %d %s", code, (int)event.flags, event.name);
		for(unsigned i = 0; i < event.nparams; i++) std::printf(" %s:%d", event.params[i].name, (int)event.params[i].type);
		std::printf("\n");
	}
}
