export const manifest = new URL('./model.json', import.meta.url)
export const weights = new URL('./model.onnx', import.meta.url)
export const wordPieces = new URL('./word-pieces.txt', import.meta.url)
