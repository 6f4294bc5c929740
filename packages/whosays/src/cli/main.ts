#!/usr/bin/env node
import { runProcess } from './process.js'
import { installedTools } from './run.js'

await runProcess(installedTools)
