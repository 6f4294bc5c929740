// Where the data file lies. Reading and decoding it is left to the caller, so that this package runs nowhere in particular.
export const gazetteerFile = new URL('./places.txt.br', import.meta.url)
