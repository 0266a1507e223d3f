import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/**
 * Scripts and styles come from this server only; the one inline script is govuk-frontend's own and
 * carries a nonce. Nothing may frame a page, and no address leaves in a Referer header.
 */
export async function setUpHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: true,
  })
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('X-Robots-Tag', 'noindex, nofollow, noarchive')
    reply.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
    // Pages hold case data: no cache, shared or private, may keep one. Assets say otherwise themselves.
    reply.header('Cache-Control', 'no-store')
  })
}
