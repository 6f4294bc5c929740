#!/usr/bin/env node
// npm links a command at installation, when dist/ of a fresh clone is not built yet: so the command is a file that is always there.
import '../dist/cli/main.js'
