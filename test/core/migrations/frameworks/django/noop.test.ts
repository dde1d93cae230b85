import { describe, expect, it } from "vitest";
import { judgeMigrations } from "../../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../../support/migration-change.ts";
import { loadParsers } from "../../../../support/parsers.ts";

const PATH = "orders/migrations/0002_fill.py";

const parsers = await loadParsers(["python"]);

describe("RunPython with a reverse that does nothing", () => {
  it.each([
    ["for order in Order.objects.all():\n        order.delete()", "deletes rows"],
    ["for order in Order.objects.filter(state='old').iterator():\n        order.delete()", "deletes rows"],
    [
      "old = Order.objects.filter(state='old')\n    for order in old:\n        order.delete()",
      "deletes rows",
    ],
    ["[order.delete() for order in Order.objects.all()]", "deletes rows"],
    ["any(order.delete() for order in Order.objects.all())", "deletes rows"],
    ["Order.objects.get(pk=1).delete()", "deletes rows"],
    ["Order.objects.update(state='new')", "overwrites values"],
    ["Order.objects.filter(state='old').update(state='new')", "overwrites values"],
    ["Order.objects.all().update(state=None)", "overwrites values"],
    ["Order.objects.update(state=STATE)", "overwrites values"],
    ["Order.objects.exclude(state__isnull=True).update(state='new')", "overwrites values"],
    ["Order.objects.filter(note__isnull=True).update(state='new')", "overwrites values"],
  ])("loses what is not brought back: %s", (line, reason) => {
    for (const reverse of ["migrations.RunPython.noop", "lambda apps, editor: None"]) {
      expect(judge(line, reverse)).toMatchObject([
        { verdict: "destructive", reason: expect.stringContaining(reason) },
      ]);
    }
  });

  it.each([
    "Order.objects.filter(state__isnull=True).update(state='new')",
    "Order.objects.filter(state=None).update(state='new')",
    "Order.objects.update(state=models.F('kind'))",
    "for order in Order.objects.all():\n        order.state = order.state.lower()\n        order.save()",
    "fill_everything()",
    "settings.update(state='new')",
    "cache.delete('orders')",
  ])("may leave what cannot be told, or was NULL before: %s", (line) => {
    expect(judge(line, "migrations.RunPython.noop")).toMatchObject([{ verdict: "reversible" }]);
  });

  it.each([
    "editor.delete_model(Order)",
    "editor.create_model(Order)",
    "editor.remove_field(Order, Order._meta.get_field('state'))",
  ])("is empty where the schema has changed: %s", (line) => {
    expect(judge(line, "migrations.RunPython.noop")).toMatchObject([{ verdict: "empty" }]);
  });

  it.each([
    ["editor.delete_model(Order)", "editor.create_model(Order)", "destructive"],
    ["editor.create_model(Order)", "editor.delete_model(Order)", "reversible"],
    [
      "editor.add_field(Order, models.TextField())",
      "editor.remove_field(Order, Order._meta.get_field('a'))",
      "reversible",
    ],
    ["editor.create_model(Order)", "print(1)", "empty"],
    // A mapping and its mirror image.
    [
      "Order.objects.filter(state='a').update(state='b')",
      "Order.objects.filter(state='b').update(state='a')",
      "reversible",
    ],
  ])("by a function of its own %s with %s is %s", (up, down, verdict) => {
    expect(judge(up, "backwards", down)).toMatchObject([{ verdict }]);
  });
});

function judge(line: string, reverse: string, down = "pass") {
  const text = `from django.db import migrations, models

from orders.filling import fill_everything

STATE = "new"


def forwards(apps, editor):
    Order = apps.get_model("orders", "Order")
    ${line}


def backwards(apps, editor):
    Order = apps.get_model("orders", "Order")
    ${down}


class Migration(migrations.Migration):
    dependencies = [("orders", "0001_initial")]
    operations = [migrations.RunPython(forwards, ${reverse})]
`;
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
