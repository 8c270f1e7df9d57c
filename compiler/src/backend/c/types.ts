// The C side of a register type: its C type, its zero, and how it goes into and out of the universal value.
//
// Invariant: `zero` is what a function returns when it has thrown; nobody looks at it, but boxing it must be safe.
import type { IrType } from "../../ir/types.js";

interface CType {
  /** As it stands before a name, with the space or the star. */
  readonly declare: string;
  readonly zero: string;
  /** A tsf_value of the operand. */
  readonly box: (operand: string) => string;
  /** Whether a tsf_value (named twice at most) is of the type; "": always. */
  readonly test: (value: string) => string;
  /** The operand of a tsf_value that is of the type. */
  readonly unbox: (value: string) => string;
}

const none = (): string => "";

export const cTypes: Readonly<Record<IrType, CType>> = {
  void: { declare: "void ", zero: "", box: () => "TSF_UNDEFINED", test: none, unbox: none },
  bool: {
    declare: "bool ", zero: "false",
    box: (v) => `tsf_from_bool(${v})`, test: (v) => `tsf_is_bool(${v})`, unbox: (v) => `(${v} == TSF_TRUE)`,
  },
  i32: {
    declare: "int32_t ", zero: "0",
    box: (v) => `tsf_from_number((double)${v})`, test: (v) => `tsf_is_number(${v})`,
    unbox: (v) => `tsf_to_int32(tsf_to_number(${v}))`,
  },
  f64: {
    declare: "double ", zero: "0",
    box: (v) => `tsf_from_number(${v})`, test: (v) => `tsf_is_number(${v})`, unbox: (v) => `tsf_to_number(${v})`,
  },
  str: {
    declare: "tsf_string *", zero: "(tsf_string *)&tsf_string_empty",
    box: (v) => `tsf_from_string(${v})`, test: (v) => `tsf_is_string(${v})`, unbox: (v) => `tsf_open_string(${v})`,
  },
  big: {
    declare: "tsf_big ", zero: "tsf_big_from_small(0)",
    box: (v) => `tsf_big_box(isolate, ${v})`, test: (v) => `tsf_is_bigint(${v})`, unbox: (v) => `tsf_big_unbox(${v})`,
  },
  arr: {
    declare: "tsf_array *", zero: "NULL",
    box: (v) => `tsf_from_object(${v})`, test: (v) => `tsf_is_array(${v})`, unbox: (v) => `(tsf_array *)tsf_open_object(${v})`,
  },
  ref: {
    declare: "tsf_object *", zero: "NULL",
    box: (v) => `tsf_from_object(${v})`, test: (v) => `tsf_is_object(${v})`, unbox: (v) => `tsf_open_object(${v})`,
  },
  val: { declare: "tsf_value ", zero: "TSF_UNDEFINED", box: (v) => v, test: none, unbox: (v) => v },
  row: { declare: "tsf_found ", zero: "(tsf_found){.entry = NULL}", box: () => "TSF_UNDEFINED", test: none, unbox: none },
  event: { declare: "tsf_host_event ", zero: "NULL", box: () => "TSF_UNDEFINED", test: none, unbox: none },
};

/** "double v3" */
export function declare(type: IrType, name: string): string {
  return cTypes[type].declare + name;
}
