import { readFile, readdir, readlink, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Plaats } from './plaats.js';

/** What PostgreSQL writes in postmaster.pid: its process, and where it listens (0 while it does not yet). */
export interface Slotbestand {
  readonly tekst: string;
  readonly pid: number;
  readonly poort: number;
}

function pad(plaats: Plaats): string {
  return path.join(plaats.cluster, 'postmaster.pid');
}

export async function leesSlotbestand(plaats: Plaats): Promise<Slotbestand | undefined> {
  const tekst = await readFile(pad(plaats), 'utf8').catch(() => undefined);
  if (tekst === undefined) return undefined;
  const regels = tekst.split('\n');
  return { tekst, pid: Number(regels[0]), poort: Number(regels[3] ?? 0) };
}

function bestaat(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function draaitHier(plaats: Plaats, pid: number, slot: Slotbestand): Promise<boolean> {
  const proces = path.join('/proc', String(pid));
  if ((await readFile(path.join(proces, 'comm'), 'utf8').catch(() => '')) !== 'postgres\n') return false;
  try {
    return (await readlink(path.join(proces, 'cwd'))) === plaats.cluster;
  } catch {
    // Root in a container without CAP_SYS_PTRACE may not look: then only the number tells.
    return pid === slot.pid;
  }
}

/**
 * Whether PostgreSQL is at work in this cluster (every process of it works in the data directory). Where /proc is absent, the process
 * that the lock file names is believed.
 */
export async function isAanHetWerk(plaats: Plaats, slot: Slotbestand): Promise<boolean> {
  const processen = await readdir('/proc').catch(() => undefined);
  if (!processen) return bestaat(slot.pid);
  if (await draaitHier(plaats, slot.pid, slot)) return true;
  const nummers = processen.map(Number).filter((nummer) => nummer > 0);
  const hier = await Promise.all(nummers.map((nummer) => draaitHier(plaats, nummer, slot)));
  return hier.includes(true);
}

/**
 * Takes away the lock file of a server that is gone while its process number now belongs to another program (common in containers), which
 * PostgreSQL itself would take for a running server. Call only when nothing is at work. A lock file that a new server wrote
 * in the meantime is put back.
 */
export async function ruimSlotbestandOp(plaats: Plaats, slot: Slotbestand): Promise<void> {
  if (!bestaat(slot.pid)) return;
  const opzij = `${pad(plaats)}.oud-${process.pid}`;
  await rename(pad(plaats), opzij);
  const tekst = await readFile(opzij, 'utf8');
  await (tekst === slot.tekst ? rm(opzij) : rename(opzij, pad(plaats)));
}
