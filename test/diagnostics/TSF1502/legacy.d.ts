export declare function greet(name: string): string;
export interface Greeting { text: string }
