const value = 1;
export = value; // error: TSF1507
