/** The three ways AI SmartTalk is deployed; a reader's path, an estimate and a question all name one of these. */
export const deploymentTypes = ['serverless', 'self-hosted', 'sovereign'] as const;

export type DeploymentType = (typeof deploymentTypes)[number];
