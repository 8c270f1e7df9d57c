/* table_loop.c - `for (const row of table.values())` over a table of another: the body runs inside the host's callback.
 *
 * The function that holds the loop is compiled as a frame (as a generator is). At the loop it yields the table; the frame
 * is resumed in the host's callback with each row and yields again when it wants the next one, or when it leaves the loop.
 * So the body has the function's own variables, and break, return and throw are what they are anywhere.
 * Invariant: a row is over when its turn is; a frame that left a loop is resumed only after the host's iteration has
 * returned. */
#include "table_loop.h"

#include "../../types/iterator.h"

typedef enum outcome { WANTS_NEXT, LEFT, OVER } outcome;

/* What runs a frame. */
typedef struct driver {
  tsf_isolate *isolate;
  tsf_frame *frame;
  tsf_value result; /* OVER: what the function returned; or an exception is pending */
} driver;

/* What a frame is resumed with. */
typedef struct resumption {
  int mode;
  tsf_value sent;
} resumption;

/* One loop that runs. */
typedef struct loop {
  driver *d;
  const tsf_table *table;
  outcome outcome;
} loop;

static bool run_loop(driver *d, tsf_value asked, resumption *with);

/* Runs the frame until it wants the next row of the loop at hand, leaves that loop, or is over. */
static outcome pump(driver *d, resumption with) {
  for (;;) {
    tsf_value asked = tsf_frame_resume(d->isolate, d->frame, with.mode, with.sent);
    if (tsf_threw(d->isolate) || d->frame->done) {
      d->result = asked;
      return OVER;
    }
    if (asked == TSF_UNDEFINED) return WANTS_NEXT;
    if (asked == TSF_NULL) return LEFT;
    if (!run_loop(d, asked, &with)) return OVER;
  }
}

static ss_plugin_bool each(ss_plugin_table_iterator_state_t *state, ss_plugin_table_entry_t *entry) {
  loop *l = state;
  tsf_row *row = tsf_row_of_entry(l->d->isolate, l->table->binding, l->table->handle, entry, false);
  l->outcome = pump(l->d, (resumption){TSF_RESUME_NEXT, tsf_from_object(row)});
  row->entry = NULL; /* borrowed: the host's again */
  return l->outcome == WANTS_NEXT;
}

/* The loop over a table of our own, of which only its static type does not know that it is one. */
static void walk_own(loop *l, const tsf_table *table) {
  tsf_isolate *isolate = l->d->isolate;
  tsf_object *iterator = tsf_table_walk(isolate, table);
  if (tsf_threw(isolate)) return;
  for (;;) {
    tsf_value row = tsf_iterator_next(isolate, iterator);
    if (row == TSF_ABSENT || tsf_threw(isolate)) return;
    l->outcome = pump(l->d, (resumption){TSF_RESUME_NEXT, row});
    if (l->outcome != WANTS_NEXT) return;
  }
}

static bool walk(loop *l, const tsf_table *table) {
  tsf_tables *tables = tsf_state_of(l->d->isolate)->tables;
  if (table->kind == TSF_TABLE_OWN) {
    walk_own(l, table);
    return true;
  }
  if (!tsf_table_readable(l->d->isolate, table->binding)) return false;
  tsf_iteration iteration = {tables->iterations, table->handle};
  tables->iterations = &iteration;
  bool whole = tables->reader->iterate_entries(table->handle, each, l) != 0;
  tables->iterations = iteration.outer;
  return whole;
}

/* Runs a whole loop; what the frame goes on with is left in *with. false: the function is over. */
static bool run_loop(driver *d, tsf_value asked, resumption *with) {
  const tsf_table *table = (const tsf_table *)tsf_to_object(asked);
  loop l = {d, table, WANTS_NEXT};
  bool whole = tsf_table_usable(d->isolate, tsf_to_object(asked)) != NULL && walk(&l, table);
  if (l.outcome == OVER) return false;
  *with = (resumption){TSF_RESUME_NEXT, l.outcome == LEFT ? TSF_UNDEFINED : TSF_ABSENT};
  if (l.outcome == LEFT) return true;
  if (!whole && !tsf_threw(d->isolate)) tsf_table_error(d->isolate, "the rows of table \"%s\" cannot be read", table->binding->name);
  if (tsf_threw(d->isolate)) *with = (resumption){TSF_RESUME_THROW, tsf_catch(d->isolate)};
  return true;
}

tsf_value tsf_table_drive(tsf_isolate *isolate, tsf_object *frame) {
  driver d = {isolate, (tsf_frame *)frame, TSF_UNDEFINED};
  pump(&d, (resumption){TSF_RESUME_NEXT, TSF_UNDEFINED});
  return d.result;
}
