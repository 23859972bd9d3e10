/** The variable's value. @throws Error that names the variable where it is unset or empty: a fault of the deployment. */
export function requireEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is not set`);
  return value;
}
