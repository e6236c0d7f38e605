import { copyFile, cp, mkdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Copy, DockerfileParser, type From, type Instruction } from 'dockerfile-ast';
import { machineEnv, output, plainPath } from './machine.ts';

/** The state of a stage: a folder in the place of `/`. */
export interface Stage {
  readonly root: string;
  readonly env: Record<string, string>;
  cwd: string;
  user: string;
  entrypoint: readonly string[];
  healthcheck: readonly string[];
}

export interface Emulation {
  /** The folder that the stages are put into. */
  readonly place: string;
  /** The folder that is sent to the builder. */
  readonly context: string;
  readonly args?: Readonly<Record<string, string>>;
  /** The user and group in the place of `node`. */
  readonly node: { readonly uid: number; readonly gid: number };
}

/**
 * Carries out a Dockerfile without Docker: each stage in a folder, with this Node in the place of the image's, and this
 * machine in the place of its system. Knows the instructions that ours has, and throws at any other.
 */
export async function emulate(dockerfile: string, emulation: Emulation): Promise<Stage> {
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  const args: Record<string, string> = {};
  for (const instruction of DockerfileParser.parse(dockerfile).getInstructions()) {
    const keyword = instruction.getKeyword();
    if (keyword === 'ARG') {
      const [name = '', value = ''] = words(instruction)[0]?.split('=') ?? [];
      args[name] = emulation.args?.[name] ?? value;
    } else if (keyword === 'FROM') {
      const name = (instruction as From).getBuildStage() ?? 'last';
      stage = await newStage(join(emulation.place, name));
      stages.set(name, stage);
    } else if (stage === undefined) throw new Error(`${keyword} before FROM`);
    else await carryOut(instruction, stage, { ...emulation, args, stages });
  }
  if (stage === undefined) throw new Error('The Dockerfile has no FROM.');
  return stage;
}

async function newStage(root: string): Promise<Stage> {
  const bin = join(root, 'usr/local/bin');
  await mkdir(bin, { recursive: true });
  await copyFile(process.execPath, join(bin, 'node'));
  const env = { PATH: plainPath(bin) };
  return { root, env, cwd: '/', user: 'root', entrypoint: [], healthcheck: [] };
}

interface Circumstances extends Emulation {
  readonly args: Readonly<Record<string, string>>;
  readonly stages: ReadonlyMap<string, Stage>;
}

async function carryOut(instruction: Instruction, stage: Stage, circumstances: Circumstances): Promise<void> {
  const keyword = instruction.getKeyword();
  const [first = ''] = words(instruction);
  if (keyword === 'WORKDIR') {
    stage.cwd = first;
    await mkdir(join(stage.root, first), { recursive: true });
  } else if (keyword === 'ENV') {
    const [name = '', value = ''] = first.split('=');
    stage.env[name] = value;
  } else if (keyword === 'COPY') await copyInto(instruction as Copy, stage, circumstances);
  else if (keyword === 'RUN') await runIn(stage, instruction, circumstances);
  else if (keyword === 'USER') stage.user = first;
  else if (keyword === 'ENTRYPOINT') stage.entrypoint = strings(instruction);
  else if (keyword === 'HEALTHCHECK') stage.healthcheck = strings(instruction);
  else if (keyword !== 'VOLUME' && keyword !== 'EXPOSE') throw new Error(`${keyword} is not emulated.`);
}

const words = (instruction: Instruction) => instruction.getArguments().map((each) => each.getValue());

/** The command of an instruction in its JSON form. */
const strings = (instruction: Instruction): readonly string[] =>
  JSON.parse(/\[.*\]$/s.exec(instruction.getRawArgumentsContent() ?? '')?.[0] ?? '[]');

async function copyInto(copy: Copy, stage: Stage, { context, stages }: Circumstances): Promise<void> {
  const from = copy.getFromFlag()?.getValue();
  const source = from ? stages.get(from) : undefined;
  if (from && source === undefined) throw new Error(`There is no stage ${from}.`);
  const base = source ? join(source.root, source.cwd) : context;
  const paths = words(copy).filter((word) => !word.startsWith('--'));
  const target = paths.at(-1) as string;
  for (const path of paths.slice(0, -1)) {
    const origin = source && path.startsWith('/') ? join(source.root, path) : join(base, path);
    const isFolder = (await stat(origin)).isDirectory();
    const destination = join(
      stage.root,
      stage.cwd,
      target,
      isFolder || !target.endsWith('/') ? '' : basename(path),
    );
    await mkdir(dirname(destination), { recursive: true });
    await cp(origin, destination, { recursive: true });
  }
}

async function runIn(stage: Stage, run: Instruction, { args, node }: Circumstances): Promise<void> {
  const command = (run.getArgumentsContent() ?? '').replace(/^(--\S+\s+)+/, '');
  await output(['sh', '-ec', command.replaceAll('node:node', `${node.uid}:${node.gid}`)], {
    cwd: join(stage.root, stage.cwd),
    env: { ...machineEnv, ...stage.env, ...args },
  });
}
