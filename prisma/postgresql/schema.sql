-- CreateTable
CREATE TABLE "Snapshot" (
    "revision" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("revision")
);

-- CreateTable
CREATE TABLE "Category" (
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "icons" JSON NOT NULL,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Exporter" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "official" BOOLEAN NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "categorySlug" TEXT NOT NULL,
    "health" TEXT NOT NULL,
    "healthReason" TEXT NOT NULL,
    "repositoryUrl" TEXT NOT NULL,
    "license" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "port" INTEGER,
    "version" TEXT,
    "releasedAt" TEXT,
    "dashboardCount" INTEGER NOT NULL,
    "firedCount" INTEGER NOT NULL,
    "successor" TEXT,
    "features" JSON NOT NULL,
    "software" JSON NOT NULL,
    "aliases" JSON NOT NULL,
    "tags" JSON NOT NULL,
    "logo" JSON,
    "facts" JSON NOT NULL,
    "release" JSON NOT NULL,
    "guide" JSON,
    "metricsSource" JSON,
    "rulesFile" TEXT,
    "labResult" JSON,

    CONSTRAINT "Exporter_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Metric" (
    "exporterSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "labels" JSON NOT NULL,
    "unit" TEXT,
    "help" TEXT,
    "requires" TEXT,

    CONSTRAINT "Metric_pkey" PRIMARY KEY ("exporterSlug","position")
);

-- CreateTable
CREATE TABLE "Alert" (
    "exporterSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "expr" TEXT NOT NULL,
    "for" TEXT,
    "keepFiringFor" TEXT,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "metrics" JSON NOT NULL,
    "tests" JSON NOT NULL,
    "field" JSON,
    "plot" JSON,

    CONSTRAINT "Alert_pkey" PRIMARY KEY ("exporterSlug","position")
);

-- CreateIndex
CREATE INDEX "Metric_name_idx" ON "Metric"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Alert_name_key" ON "Alert"("name");

-- AddForeignKey
ALTER TABLE "Exporter" ADD CONSTRAINT "Exporter_categorySlug_fkey" FOREIGN KEY ("categorySlug") REFERENCES "Category"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_exporterSlug_fkey" FOREIGN KEY ("exporterSlug") REFERENCES "Exporter"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_exporterSlug_fkey" FOREIGN KEY ("exporterSlug") REFERENCES "Exporter"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;
