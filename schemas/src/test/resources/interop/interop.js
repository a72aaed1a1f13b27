// Decodes a value with Confluent's deserializer and encodes what it got with Confluent's serializer.
// Arguments: registry URL, topic, value as hexadecimal. Prints one line of JSON.
const { AvroDeserializer, AvroSerializer, SchemaRegistryClient, SerdeType } = require('@confluentinc/schemaregistry');

async function main([url, topic, hex]) {
  const client = new SchemaRegistryClient({ baseURLs: [url] });
  const reader = new AvroDeserializer(client, SerdeType.VALUE, {});
  const writer = new AvroSerializer(client, SerdeType.VALUE, { autoRegisterSchemas: false, useLatestVersion: true });
  const value = await reader.deserialize(topic, Buffer.from(hex, 'hex'));
  const encoded = await writer.serialize(topic, value);
  console.log(JSON.stringify({ value, encoded: encoded.toString('hex') }));
}

main(process.argv.slice(2)).then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
