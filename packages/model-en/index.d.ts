/** The manifest: tag, relation and name lists, versions, the weights' size and SHA-256. */
export declare const manifest: URL
/** int8 ONNX weights. */
export declare const weights: URL
/** One word piece a line, in order of its id. */
export declare const wordPieces: URL
