/** What stands in the seed for a scenario, its owner and the one who is to own it. */
export const SEED = {
  scenario: '123e4567-e89b-12d3-a456-426614174000',
  short: '123e4567',
  owner: '550e8400-e29b-41d4-a716-446655440000',
  heir: '660e8400-e29b-41d4-a716-446655440111',
} as const;

const at = `https://api.feedverse.com/v1/scenarios/${SEED.scenario}`;
const asked = `\\
  -H "Authorization: Bearer YOUR_JWT_TOKEN" \\
  -H "Content-Type: application/json"`;

/** The curl examples of the seed, word for word. */
export const COMMANDS = {
  create: `curl -X POST https://api.feedverse.com/v1/scenarios/create \\
  -H "Authorization: Bearer YOUR_JWT_TOKEN" \\
  -F "name=K-Pop Universe" \\
  -F "invite_code=KPOP2024" \\
  -F "description=Un univers narratif K-Pop" \\
  -F "mode=story" \\
  -F "cover=@/path/to/cover.jpg"`,
  get: `curl -X GET ${at} ${asked}`,
  remove: `curl -X DELETE ${at} ${asked}`,
  change: `curl -X PATCH ${at} \\
  -H "Authorization: Bearer YOUR_JWT_TOKEN" \\
  -F "name=K-Pop Universe - Season 2" \\
  -F "description=Un univers narratif K-Pop - Nouvelle saison" \\
  -F "invite_code=KPOP2025" \\
  -F "cover=@/path/to/new-cover.jpg"`,
  changeName: `curl -X PATCH https://api.feedverse.com/v1/scenarios/${SEED.short} \\
  -H "Authorization: Bearer TOKEN" \\
  -F "name=Nouveau nom"`,
  changeCode: `curl -X PATCH https://api.feedverse.com/v1/scenarios/${SEED.short} \\
  -H "Authorization: Bearer TOKEN" \\
  -F "invite_code=NEWCODE2025"`,
  changeCover: `curl -X PATCH https://api.feedverse.com/v1/scenarios/${SEED.short} \\
  -H "Authorization: Bearer TOKEN" \\
  -F "cover=@new-cover.jpg"`,
  players: `curl -X GET ${at}/players ${asked}`,
  transfer: `curl -X POST ${at}/transfer ${asked} \\
  -d '{
    "newOwnerUserId": "${SEED.heir}"
  }'`,
  mine: `curl -X GET https://api.feedverse.com/v1/users/scenarios ${asked}`,
  listOf: `curl -X GET https://api.feedverse.com/v1/users/${SEED.owner}/scenarios ${asked}`,
} as const;

/** The fetch examples of the seed, word for word. */
export const SCRIPTS = {
  create: `const formData = new FormData();
formData.append('name', 'K-Pop Universe');
formData.append('invite_code', 'KPOP2024');
formData.append('description', 'Un univers narratif K-Pop');
formData.append('mode', 'story');
formData.append('cover', coverImageFile); // File object

const response = await fetch('https://api.feedverse.com/v1/scenarios/create', {
  method: 'POST',
  headers: {
    'Authorization': \`Bearer \${token}\`
  },
  body: formData
});

const { scenario } = await response.json();`,
  get: `const scenarioId = '${SEED.scenario}';

const response = await fetch(\`https://api.feedverse.com/v1/scenarios/\${scenarioId}\`, {
  method: 'GET',
  headers: {
    'Authorization': \`Bearer \${token}\`,
    'Content-Type': 'application/json'
  }
});

const { scenario } = await response.json();`,
  remove: `const scenarioId = '${SEED.scenario}';

const response = await fetch(\`https://api.feedverse.com/v1/scenarios/\${scenarioId}\`, {
  method: 'DELETE',
  headers: {
    'Authorization': \`Bearer \${token}\`,
    'Content-Type': 'application/json'
  }
});

const { message } = await response.json();`,
  change: `const scenarioId = '${SEED.scenario}';
const formData = new FormData();
formData.append('name', 'K-Pop Universe - Season 2');
formData.append('description', 'Un univers narratif K-Pop - Nouvelle saison');
formData.append('invite_code', 'KPOP2025');
formData.append('cover', coverFile);

const response = await fetch(\`https://api.feedverse.com/v1/scenarios/\${scenarioId}\`, {
  method: 'PATCH',
  headers: {
    'Authorization': \`Bearer \${token}\`
  },
  body: formData
});

const { scenario } = await response.json();`,
  players: `const scenarioId = '${SEED.scenario}';

const response = await fetch(\`https://api.feedverse.com/v1/scenarios/\${scenarioId}/players\`, {
  method: 'GET',
  headers: {
    'Authorization': \`Bearer \${token}\`,
    'Content-Type': 'application/json'
  }
});

const { players, count } = await response.json();
console.log(\`Ce scénario a \${count} participant(s)\`);`,
  transfer: `const scenarioId = '${SEED.scenario}';
const newOwnerId = '${SEED.heir}';

const response = await fetch(\`https://api.feedverse.com/v1/scenarios/\${scenarioId}/transfer\`, {
  method: 'POST',
  headers: {
    'Authorization': \`Bearer \${token}\`,
    'Content-Type': 'application/json'
  },
  body: JSON.stringify({
    newOwnerUserId: newOwnerId
  })
});

const { scenario } = await response.json();
console.log(\`Nouveau propriétaire : \${scenario.owner_user_id}\`);`,
  mine: `const response = await fetch('https://api.feedverse.com/v1/users/scenarios', {
  method: 'GET',
  headers: {
    'Authorization': \`Bearer \${token}\`,
    'Content-Type': 'application/json'
  }
});

const { scenarios, count } = await response.json();
console.log(\`Vous participez à \${count} scénario(s)\`);`,
  listOf: `const userId = '${SEED.owner}';

const response = await fetch(\`https://api.feedverse.com/v1/users/\${userId}/scenarios\`, {
  method: 'GET',
  headers: {
    'Authorization': \`Bearer \${token}\`,
    'Content-Type': 'application/json'
  }
});

const { scenarios, count } = await response.json();
console.log(\`Cet utilisateur participe à \${count} scénario(s)\`);`,
} as const;
