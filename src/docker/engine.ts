import { nonEmptyLines } from '../system/exec';
import type { DockerCli } from './cli';

/** Versions reported by the engine, of itself and its API; empty if not reported. */
export interface EngineVersion {
  /** `28.0.1` */
  readonly engine: string;
  /** `1.48` */
  readonly api: string;
}

export interface EngineInfo {
  /** `linux/amd64` and the like. */
  readonly platform: string;
  /** True if it uses the containerd image store, which the export of layers requires. */
  readonly containerd: boolean;
  /** Its data folder, on this machine or another. */
  readonly folder: string;
}

/** Bytes on the engine's disk; null if not reported. */
export interface EngineDisk {
  readonly images: number | null;
  readonly buildCache: number | null;
}

/** Time limit of the engine's first response, in milliseconds. */
const ANSWER_LIMIT_MS = 30_000;

/** The engine behind the client. */
export class Engine {
  constructor(private readonly cli: DockerCli) {}

  /** @throws CommandError if no engine responds */
  async version(): Promise<EngineVersion> {
    const format = '{{.Server.Version}} {{.Server.APIVersion}}';
    const { stdout } = await this.cli.run(['version', '--format', format], {
      timeout: ANSWER_LIMIT_MS,
    });
    const [engine = '', api = ''] = stdout.trim().split(' ');
    return { engine, api };
  }

  /** @throws CommandError if no engine responds */
  async info(): Promise<EngineInfo> {
    const { stdout } = await this.cli.run(['info', '--format', '{{json .}}']);
    const { OSType, Architecture, DriverStatus, DockerRootDir } = JSON.parse(stdout) as {
      OSType: string;
      Architecture: string;
      DriverStatus?: string[][] | null;
      DockerRootDir: string;
    };
    return {
      platform: `${OSType}/${ARCHITECTURES[Architecture] ?? Architecture}`,
      containerd: JSON.stringify(DriverStatus ?? []).includes('io.containerd.snapshotter'),
      folder: DockerRootDir,
    };
  }

  /** Disk space of images and build layers. */
  async disk(): Promise<EngineDisk> {
    const { stdout } = await this.cli.run(['system', 'df', '--format', '{{json .}}'], {
      allowFailure: true,
    });
    const sizes = new Map(
      nonEmptyLines(stdout).map((line) => {
        const { Type, Size } = JSON.parse(line) as { Type: string; Size: string };
        return [Type, bytesOf(Size)];
      }),
    );
    return { images: sizes.get('Images') ?? null, buildCache: sizes.get('Build Cache') ?? null };
  }
}

/** Architectures of image platforms, by the kernel's names, which an engine reports. */
const ARCHITECTURES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  aarch64: 'arm64',
  armv7l: 'arm/v7',
};

const UNITS: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

/** Parses a size in Docker's notation, `24.95GB`, to bytes. */
function bytesOf(size: string): number | null {
  const [, number, unit = ''] = /^([\d.]+)\s*([kMGT]?B)$/.exec(size) ?? [];
  return number === undefined ? null : Math.round(Number(number) * (UNITS[unit] ?? 1));
}
