const element = <p>text</p>; // error: TSF1002

console.log(element);
