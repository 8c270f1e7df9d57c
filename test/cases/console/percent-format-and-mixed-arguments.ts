console.log("100%", 1, "%", "50% off"); // expect: 100% 1 % 50% off
console.log("%s is %d years", "ann", 30); // expect: ann is 30 years
console.log("%i %f %s", 3.9, 1.5, "x", "extra"); // expect: 3 1.5 x extra
console.log("%% %s", "y"); // expect: % y
console.log("%s", 5n, "%s"); // expect: 5n %s
console.log("no more %s"); // expect: no more %s
console.log("%o %z", "a"); // expect: 'a' %z
console.log("%j".length, "%c styled", "css"); // expect: 2 %c styled css
console.log(1, "%s", 2); // expect: 1 %s 2
const text: string = "%d" + "%";
console.log(text, 4); // expect: 4%
