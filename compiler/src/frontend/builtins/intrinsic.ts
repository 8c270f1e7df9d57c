// What only the prelude may call: C functions declared in compiler/prelude/intrinsics.d.ts, with names that begin with
// two underscores. An author's program cannot name them, its lib lacks them.
import type { BuiltinRow } from "./row.js";
import { allocates, anything, changes, makes, pure, reads, readsAndMakes, rowsOf } from "./table.js";

const { fixed, bareFixed, opFixed } = rowsOf("global");

export const intrinsicRows: readonly BuiltinRow[] = [
  // arrays
  opFixed("__slot", ["arr", "f64"], "val", reads, "array.get"),
  bareFixed("__isHole", ["val"], "bool", pure, "tsf_value_is_absent"),
  fixed("__appendSlots", ["arr", "arr"], "void", changes, "tsf_array_append_slots"),
  fixed("__splice", ["arr", "f64", "f64", "arr"], "arr", changes, "tsf_array_splice"),
  fixed("__copy", ["arr"], "arr", readsAndMakes, "tsf_array_copy"),
  fixed("__copyPresent", ["arr"], "arr", readsAndMakes, "tsf_array_copy_present"),
  fixed("__listOf", ["val"], "arr", anything, "tsf_iterate_to_array"),
  fixed("__isIterable", ["val"], "bool", reads, "tsf_value_is_iterable"),
  // maps and sets
  fixed("__newMap", [], "ref", makes, "tsf_map_new"),
  fixed("__newSet", [], "ref", makes, "tsf_set_new"),
  fixed("__newWeakMap", [], "ref", makes, "tsf_weak_map_new"),
  fixed("__newWeakSet", [], "ref", makes, "tsf_weak_set_new"),
  // strings
  fixed("__replace", ["str", "str", "str"], "str", makes, "tsf_string_replace"),
  fixed("__replaceAll", ["str", "str", "str"], "str", makes, "tsf_string_replace_all"),
  fixed("__collate", ["str", "str", "f64", "bool"], "f64", pure, "tsf_string_collate"),
  // bytes
  fixed("__encode", ["str"], "ref", makes, "tsf_bytes_from_text"),
  fixed("__decode", ["ref"], "str", makes, "tsf_bytes_to_text"),
  // typed arrays of any element type
  fixed("__typedLength", ["ref"], "f64", { reads: true, throws: true }, "tsf_typed_length"),
  fixed("__typedElement", ["ref", "f64"], "val", readsAndMakes, "tsf_typed_at_index"),
  fixed("__typedStore", ["ref", "f64", "val"], "void", changes, "tsf_typed_set"),
  fixed("__typedLike", ["ref", "f64"], "ref", readsAndMakes, "tsf_typed_like"),
  fixed("__typedSort", ["ref"], "ref", changes, "tsf_typed_sort"),
  // objects
  fixed("__assign", ["ref", "val"], "void", anything, "tsf_object_assign", { forms: { writesKey: true } }),
  fixed("__kind", ["val"], "f64", reads, "tsf_value_kind"),
  fixed("__inspect", ["val", "f64", "bool"], "str", anything, "tsf_inspect"),
  fixed("__inspectCell", ["val", "f64"], "str", anything, "tsf_inspect_cell"),
  fixed("__textWidth", ["str"], "f64", reads, "tsf_text_width"),
  fixed("__className", ["ref"], "str", allocates, "tsf_object_class_name"),
  fixed("__errorStack", ["val"], "val", changes, "tsf_error_stack"),
  // iterators
  fixed("__iterate", ["val"], "ref", anything, "tsf_iterate"),
  fixed("__next", ["ref"], "val", anything, "tsf_iterator_next"),
  fixed("__close", ["ref"], "void", anything, "tsf_iterator_close"),
  bareFixed("__isEnd", ["val"], "bool", pure, "tsf_value_is_absent"),
  fixed("__resume", ["ref", "f64", "val"], "val", anything, "tsf_generator_resume"),
  bareFixed("__isDone", ["ref"], "bool", reads, "tsf_generator_is_done"),
  bareFixed("__awaits", ["ref"], "bool", reads, "tsf_generator_awaits"),
  // sources
  fixed("__sourceEvent", ["val", "val"], "ref", anything, "tsf_source_event_new"),
  fixed("__batchAdd", ["ref", "val", "val"], "void", anything, "tsf_source_batch_add"),
  fixed("__batchFull", ["ref"], "bool", changes, "tsf_source_batch_full"),
  bareFixed("__endOfCapture", [], "val", allocates, "tsf_source_eof_value"),
  // asynchronous events
  fixed("__asyncDelivered", ["ref"], "void", changes, "tsf_async_delivered"),
  fixed("__asyncPending", [], "f64", changes, "tsf_async_pending_now"),
  // the event loop
  bareFixed("__now", [], "f64", { reads: true, writes: true }, "tsf_loop_now"),
  fixed("__loopChanged", [], "void", { writes: true }, "tsf_loop_change"),
  // output
  fixed("__write", ["f64", "str"], "void", changes, "tsf_console_line"),
  fixed("__indent", ["f64"], "void", { reads: true, writes: true }, "tsf_console_indent"),
  fixed("__log", ["f64", "str", "str"], "void", { reads: true, writes: true, throws: true }, "tsf_log_write"),
  // origins of values
  fixed("__offsetStart", ["val"], "f64", reads, "tsf_offset_start"),
  fixed("__offsetLength", ["val"], "f64", reads, "tsf_offset_length"),
];
