function upper(parts: readonly string[], ...values: readonly string[]): string {
  return parts.join("-") + values.join("").toUpperCase();
}

const name = "x";
console.log(upper`hello ${name}`); // error: TSF1109
console.log(`plain ${name}`);
