/** Sends traces to a collector by OTLP over HTTP, when OTEL_EXPORTER_OTLP_ENDPOINT says where. Loaded only then. */
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace-node';

/** The exporter reads its own settings (endpoint, headers, timeout) from the environment. Baggage is not passed on: it may hold anything. */
export function startUitvoer(naar: SpanExporter = new OTLPTraceExporter()): { sluit(): Promise<void> } {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'trajectgrootboek' }),
    spanProcessors: [new BatchSpanProcessor(naar)],
  });
  provider.register({ propagator: new W3CTraceContextPropagator() });
  // What a collector that is away costs are its traces, never the end of the service.
  return { sluit: () => provider.shutdown().catch(() => undefined) };
}
