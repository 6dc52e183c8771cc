### Plans as files: what a physiotherapist hands over, and what it changes.

plansheet-not-a-plan = This is not a plan of Evenly. Nothing was changed.
plansheet-op-take = Plan from your physiotherapist taken over, revision { $n }
