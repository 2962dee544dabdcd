// Builds target/frontend/static/assets: one style sheet, one script, the mark. Names carry a hash of the
// content, so browsers may keep them for ever; assets.properties tells the server today's names.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, '..', 'target', 'frontend', 'static', 'assets')
const names = []

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

function write(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const hashed = name.replace(/\.(\w+)$/, `-${hash}.$1`)
  writeFileSync(join(out, hashed), content)
  names.push(`${name}=${hashed}`)
  console.log(`${hashed}  ${Math.round(content.length / 1024)} kB`)
}

function styles() {
  const { css } = sass.compile(join(here, 'styles', 'kith.scss'), {
    style: 'compressed',
    loadPaths: [here],
    quietDeps: true,
    charset: false
  })
  const small = esbuild.transformSync(css, { loader: 'css', minify: true, target: 'safari15' })
  return Buffer.from(small.code)
}

async function script(name) {
  const bundle = await esbuild.build({
    entryPoints: [join(here, 'scripts', name)],
    bundle: true,
    minify: true,
    write: false,
    inject: [join(here, 'scripts', 'nowhere.js')],
    format: 'iife',
    target: ['es2020', 'safari15'],
    legalComments: 'eof',
    define: { 'process.env.NODE_ENV': '"production"' }
  })
  return Buffer.from(bundle.outputFiles[0].contents)
}

write('kith.css', styles())
write('kith.js', await script('kith.js'))
write('early.js', await script('early.js'))
write('mark.svg', readFileSync(join(here, 'images', 'mark.svg')))
writeFileSync(join(out, 'assets.properties'), names.join('\n') + '\n')
