import module from 'node:module';

// Only modules imported after this benefit.
module.enableCompileCache?.();
const { runCommand } = await import('./cli/run.ts');
process.exitCode = await runCommand(process.argv.slice(2));
