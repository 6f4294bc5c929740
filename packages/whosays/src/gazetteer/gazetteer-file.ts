import { gazetteerFile } from '@whosays/gazetteer'

/** Where the file of place names lies, for `whosays doctor`. */
export const installedGazetteer: URL = gazetteerFile
