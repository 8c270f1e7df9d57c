again: function f(): void {} // error: TSF1005

f();
