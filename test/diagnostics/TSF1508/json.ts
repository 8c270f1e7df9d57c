import table from "./table.json"; // error: TSF1508
import rules from "./rules.txt" with { type: "text" }; // error: TSF1508

console.log(table.a, rules);
