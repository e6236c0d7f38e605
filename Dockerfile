# The Node of .node-version.
ARG NODE_VERSION=26.10.0

FROM node:${NODE_VERSION}-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
COPY scripts ./scripts
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run build

FROM node:${NODE_VERSION}-slim
# `optional` leaves out the embedded PostgreSQL, for those who give a DATABASE_URL.
ARG OMIT=dev
ENV NODE_ENV=production
WORKDIR /opt/taiyaku
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --omit=${OMIT}
COPY README.md README.ja.md LICENSE ./
COPY docs ./docs
COPY locales ./locales
COPY migrations ./migrations
COPY schema ./schema
COPY --from=build /build/dist ./dist

# The gateway reads and writes here only; at its first start it copies the locale files to ./locales.
WORKDIR /srv/taiyaku
RUN mkdir locales data && chown node:node . locales data
USER node
VOLUME ["/srv/taiyaku/locales", "/srv/taiyaku/data"]
ENV HOST=0.0.0.0
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/opt/taiyaku/dist/server/main.js"]
