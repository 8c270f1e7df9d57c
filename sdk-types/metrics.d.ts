// Metrics (`plugin_get_metrics`): a plugin's `metrics()` gives them whenever the host asks.

/** One metric (`ss_plugin_metric`); the host calls it `<plugin>.<name>`. */
export interface Metric {
  /** Its name. */
  name: string;
  /** Whether it only ever grows (`SS_PLUGIN_METRIC_TYPE_MONOTONIC`), as a counter does. */
  kind: "monotonic" | "non-monotonic";
  /** Its value: a `bigint` is u64 (s64 when negative), a `number` a double. */
  value: bigint | number;
  /** The type to hand it over as (`ss_plugin_metric_value_type`), when not the value's own. */
  type?: "u32" | "i32" | "u64" | "i64" | "f32" | "f64" | "int";
}
