console.log(import.meta); // error: TSF1505
