import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { messageOf } from '../../errors.js'
import { fail, ok, type Finding } from './finding.js'

/** The language model's weights, byte for byte. */
export async function checkModel(): Promise<Finding> {
  try {
    const { installedModel, readModelFolder, verifyModel } = await import('../../language/model-folder.js')
    const model = await readModelFolder(installedModel())
    if (!(await verifyModel(model)))
      return fail('model', `${model.weights}: not the file that was published; install @whosays/model-en again`)
    return ok('model', `${model.name} ${model.version}, sha256 ${model.sha256.slice(0, 16)}…`)
  } catch (error) {
    return fail('model', messageOf(error))
  }
}

/** The file of place names. */
export async function checkGazetteer(): Promise<Finding> {
  try {
    const { installedGazetteer } = await import('../../gazetteer/gazetteer-file.js')
    const bytes = await readFile(installedGazetteer)
    return ok(
      'gazetteer',
      `${(bytes.length / 1e6).toFixed(1)} MB, sha256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}…`,
    )
  } catch (error) {
    return fail('gazetteer', `${messageOf(error)}; install @whosays/gazetteer again`)
  }
}
