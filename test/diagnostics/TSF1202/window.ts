window.alert("hello"); // error: TSF1202
console.log(document.title, localStorage); // error: TSF1202 TSF1202
