/* waiting.h - names the part of the runtime by which a source may wait (waiting.c). */
#ifndef TSF_FALCO_SOURCE_WAITING_H
#define TSF_FALCO_SOURCE_WAITING_H

struct tsf_waiting_part;
extern const struct tsf_waiting_part tsf_waiting_used;

#endif
