// `test` of @tsfalco/sdk/test, and the intrinsics behind it: only test programs have the prelude's folder testing/,
// which declares these names, and are linked with c-runtime/testing.
import type { BuiltinRow } from "./row.js";
import { anything, reads, rowsOf } from "./table.js";

const { fixed, bareFixed } = rowsOf("global");

const declarations: readonly BuiltinRow[] = [
  rowsOf("global", "testing").preludeFixed("test", ["str", "val"], "void"),
  rowsOf("TestFunction", "testing").preludeFixed("skip", ["str", "val"], "void"),
];

const intrinsics: readonly BuiltinRow[] = [
  fixed("__testSetting", ["str"], "str", anything, "tsf_testing_setting"),
  fixed("__testReport", ["str"], "void", anything, "tsf_testing_report"),
  bareFixed("__testExit", ["f64"], "void", anything, "tsf_testing_exit"),
  fixed("__testReadFile", ["str"], "ref", anything, "tsf_testing_read_file"),
  bareFixed("__testSame", ["val", "val"], "bool", reads, "tsf_testing_same"),
  // plugins
  fixed("__testStart", ["str", "str"], "f64", anything, "tsf_testing_start"),
  fixed("__testStop", ["f64"], "void", anything, "tsf_testing_stop"),
  fixed("__testReset", [], "void", anything, "tsf_testing_reset"),
  fixed("__testOpen", ["f64", "str", "bool", "bool"], "void", anything, "tsf_testing_open"),
  fixed("__testClose", ["f64"], "void", anything, "tsf_testing_close"),
  fixed("__testBatch", ["f64"], "arr", anything, "tsf_testing_batch"),
  fixed("__testAsync", ["f64"], "f64", anything, "tsf_testing_async"),
  fixed("__testProgress", ["f64"], "arr", anything, "tsf_testing_progress"),
  fixed("__testMetrics", ["f64"], "arr", anything, "tsf_testing_metrics"),
  fixed("__testLogs", ["f64"], "arr", anything, "tsf_testing_logs"),
  fixed("__testSetConfig", ["f64", "str"], "void", anything, "tsf_testing_set_config"),
  fixed("__testSource", ["f64"], "str", anything, "tsf_testing_source"),
  // events
  fixed("__testMake", ["f64", "ref", "str", "val", "val"], "f64", anything, "tsf_testing_make"),
  fixed("__testMakeListed", ["f64", "val", "str"], "f64", anything, "tsf_testing_make_listed"),
  fixed("__testReplay", ["f64", "str", "str"], "arr", anything, "tsf_testing_replay"),
  fixed("__testParse", ["f64", "f64"], "void", anything, "tsf_testing_parse"),
  fixed("__testText", ["f64", "f64"], "val", anything, "tsf_testing_text"),
  fixed("__testField", ["f64", "f64", "str", "val"], "val", anything, "tsf_testing_field"),
  fixed("__testOffsets", ["f64", "f64", "str", "val"], "val", anything, "tsf_testing_offsets"),
  fixed("__testHeader", ["f64"], "arr", anything, "tsf_testing_header"),
  fixed("__testParams", ["f64"], "arr", anything, "tsf_testing_params"),
  fixed("__testPayload", ["f64"], "ref", anything, "tsf_testing_payload"),
  // tables
  fixed("__testAddTables", ["str"], "void", anything, "tsf_testing_add_tables"),
  fixed("__testTable", ["str"], "f64", anything, "tsf_testing_table"),
  fixed("__testTableSize", ["f64"], "f64", anything, "tsf_testing_table_size"),
  fixed("__testTableColumns", ["f64"], "arr", anything, "tsf_testing_table_columns"),
  fixed("__testTableRow", ["f64", "val"], "val", anything, "tsf_testing_table_row"),
  fixed("__testTableRows", ["f64"], "arr", anything, "tsf_testing_table_rows"),
  fixed("__testTableSet", ["f64", "val", "arr"], "void", anything, "tsf_testing_table_set"),
  fixed("__testTableDelete", ["f64", "val"], "bool", anything, "tsf_testing_table_delete"),
];

export const testingRows: readonly BuiltinRow[] = [...declarations, ...intrinsics];
