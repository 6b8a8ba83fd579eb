import module from 'node:module';

// Only what is imported after this gains from it.
module.enableCompileCache?.();
const { runCommand } = await import('./cli/run.ts');
process.exitCode = await runCommand(process.argv.slice(2));
