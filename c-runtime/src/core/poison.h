/* poison.h - tells AddressSanitizer which bytes of the heap hold no object. Without it these are nothing. */
#ifndef TSF_POISON_H
#define TSF_POISON_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#define TSF_POISONS true
#define tsf_poison(from, size) __asan_poison_memory_region((from), (size))
#define tsf_unpoison(from, size) __asan_unpoison_memory_region((from), (size))
#else
#define TSF_POISONS false
#define tsf_poison(from, size) ((void)(from), (void)(size))
#define tsf_unpoison(from, size) ((void)(from), (void)(size))
#endif

#endif
