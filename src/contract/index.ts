export * from './client.ts';
export * from './errors.ts';
export * from './routes/index.ts';
export * from './schemas/index.ts';
