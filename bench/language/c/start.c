// As start.ts.
int main(void) {}
