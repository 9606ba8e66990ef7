import Testing

/// Tests of the built program, one at a time: each starts several processes and waits for what they show.
@Suite(.serialized) enum EndToEnd {}
