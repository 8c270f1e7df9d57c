const url = new URL("https://example.org/a"); // error: TSF1203
console.log(url, structuredClone([1])); // error: TSF1203
console.log(escape("ä"), structuredClone(1)); // error: TSF1203 TSF1203
