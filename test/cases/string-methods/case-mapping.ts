console.log("Hello".toUpperCase(), "HELLO".toLowerCase(), "".toUpperCase() === ""); // expect: HELLO hello true
console.log("straße".toUpperCase(), "ÀÉÎ".toLowerCase(), "éñ".toUpperCase()); // expect: STRASSE àéî ÉÑ
console.log("ΑΣ".toLowerCase(), "Σ".toLowerCase(), "ἱ".toUpperCase()); // expect: ας σ Ἱ
console.log("İ".toLowerCase().length, "ﬁ".toUpperCase(), "ǆ".toUpperCase()); // expect: 2 FI Ǆ
console.log("𐐨".toUpperCase() === "𐐀", "жук".toUpperCase(), "1a-b_c".toUpperCase()); // expect: true ЖУК 1A-B_C
console.log("Title Case".split(" ").map((w) => w.charAt(0).toLowerCase() + w.slice(1).toUpperCase()));
// expect: [ 'tITLE', 'cASE' ]
