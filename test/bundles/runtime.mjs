/** Stands in for Lambda's runtime: imports the bundle named on the command line and hands it the events it is sent. */
const began = performance.now();
const { handler } = await import(process.argv[2]);
process.send({ loadMs: performance.now() - began });
process.on('message', async (event) => {
  try {
    process.send({ result: await handler(event, { awsRequestId: 'test', functionName: 'test' }) });
  } catch (error) {
    process.send({ error: String(error) });
  }
});
