// Jobs: start, watch, stop and take up again.
import type { Hono } from 'hono';
import type { Job } from '../../contract/index.ts';
import { plainName } from './names.ts';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';
import { wholePath } from './whole-path.ts';

export function jobRoutes(app: Hono, { store, jobs }: ApiParts): void {
  mount(app, 'jobs', () => jobs.list());
  mount(app, 'startJob', ({ body }) =>
    jobs.start(
      body.kind === 'export' ? { ...body, params: { ...body.params, out: wholePath(body.params.out) } } : body,
    ),
  );
  mount(app, 'job', async ({ id }) => ({ ...(await store.job(id)), ...(await jobs.now(id)) }));
  mount(app, 'jobSteps', ({ id, query }) => store.jobSteps(id, query));
  mount(app, 'jobProgress', async ({ id }) => {
    await jobs.now(id);
    return progress((signal) => jobs.watch(id, signal));
  });
  mount(app, 'stopJob', ({ id }) => jobs.stop(id));
  mount(app, 'resumeJob', ({ id }) => jobs.resume(id));
  mount(app, 'addJobFile', async ({ id, query: { name }, body }) => {
    await store.addJobFile(id, plainName(name), body);
    return jobs.now(id);
  });
}

/** A line of JSON for each state; whoever stops reading ends it. */
function progress(watch: (signal: AbortSignal) => AsyncGenerator<Job, void>): Response {
  const gone = new AbortController();
  const states = watch(gone.signal);
  const lines = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await states.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(`${JSON.stringify(value)}\n`));
    },
    cancel: () => gone.abort(),
  });
  return new Response(lines, { headers: { 'content-type': 'application/x-ndjson' } });
}
