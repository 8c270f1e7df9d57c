// Does nothing: what a process takes to start.
export {};
