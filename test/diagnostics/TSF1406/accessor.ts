class A {
  accessor count = 0; // error: TSF1406
  static accessor total = 0; // error: TSF1406
}

console.log(new A().count, A.total);
