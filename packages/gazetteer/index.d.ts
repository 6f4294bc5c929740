/** The gazetteer: UTF-8 text, brotli-compressed. `createGazetteer` of @whosays/core reads the text. */
export declare const gazetteerFile: URL
