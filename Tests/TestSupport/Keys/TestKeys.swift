/// Two RSA keys of 2,048 bits, made for these tests only: they protect nothing and belong to nobody.
package enum TestKeys {
    /// The platform's side, public half (SPKI): what a client encrypts with.
    package static let serverPublicKey = """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqTiNmUFcc7oC0rjhM9hD
        jkx4VBxibXyXXxTbivae5B0sXAaH65dYNWMQo5EiGK0nwjfO7q1E95nd7/vzL6bO
        K/lRHCns5b3trrSD63B+7znHfC6T+v7QuLSza1Ty31nhN+uquLzN3xGVnHvPEfeY
        JytRUMEi5o9VpBM8si234lEVyzrTcHFEnndMb6H+W0fxMkww59nW88zwFhyDuldE
        Nr/aMiBSu+a4j21S5aXZTI4fMjXv3R415tA/itDhcb4ql3yotQnKUwYRjXMzp+Em
        fH8HEgBEOivVMbaYhAj82Om/iH5n7CNHbVvVjJkzfDNbIaO+2MVHVzeYpOO0/v1n
        PwIDAQAB
        -----END PUBLIC KEY-----
        """

    /// The platform's side, private half (PKCS#8): what a server reads requests with.
    package static let serverPrivateKey = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCpOI2ZQVxzugLS
        uOEz2EOOTHhUHGJtfJdfFNuK9p7kHSxcBofrl1g1YxCjkSIYrSfCN87urUT3md3v
        +/Mvps4r+VEcKezlve2utIPrcH7vOcd8LpP6/tC4tLNrVPLfWeE366q4vM3fEZWc
        e88R95gnK1FQwSLmj1WkEzyyLbfiURXLOtNwcUSed0xvof5bR/EyTDDn2dbzzPAW
        HIO6V0Q2v9oyIFK75riPbVLlpdlMjh8yNe/dHjXm0D+K0OFxviqXfKi1CcpTBhGN
        czOn4SZ8fwcSAEQ6K9UxtpiECPzY6b+IfmfsI0dtW9WMmTN8M1sho77YxUdXN5ik
        47T+/Wc/AgMBAAECggEAB3lKc7bZzPitsD3fIGmQTkQdWmWoiTpj+xySN7h9uwh4
        0ZWuQh78k9sMvJSn41wecesCFjOL5L2kejlv+65L09BenzZQ0rLJQRqS6v6cdJdi
        Mp9iBMdlU4sTk418bpXrJwufDiq0kwIVUAR92EbNrwkwPbdSAcnZ1/XLi/kN8o5c
        yL6FZjGR6VdrKGlzKPc4NFxt6/zfPKhfC7emwcma+/GYKAyRONmv9LdXyBA4Z/6m
        /hU8NZ0XTePPK0qpOFUHSXKRylxVIZZs6ltAzqz0NbxtYgIdMITkk1YtOS8uC+Q+
        at8dD6iDiihhSIMbbdV32BktO1jPeli6Jj9WfLY0wQKBgQDjyilJoS43lf8XxuXq
        at6CGneUSDMRU0WZZ1y70EDO8BVStlH/8U8O6xVgFZUCc+bdTWdkotJxky9uu2Vg
        fOMiKpN3P6UW0nrYl2BK9ILEi6Sa0Bddoxih2MF18+ruCt/Ts8zDttYZT3GTQKbs
        8/aEzRqk09jSSsSPyvD5kqDkQQKBgQC+LYdVH1mu5IhCHhb91e8DUUNGIhRsE0ZQ
        hyc3zQvSIzF8PRRkFuIPlO2NERJYcP4Fje9f8qyeshNu8D9ejXFrtJtuIxXxYB/O
        tyzw7qWiT5vABO2db308b9eW7D1vVa+BKFvbas2ggOP8FP0G0FQJtccG9SH7KNJV
        OYM6bIVrfwKBgQCqNebSIQGTAZ9C2hn1J3QqzbIq+CRIvuuT7HuLz9qNhzK3worV
        cDA+GoW3bYkR8x9AoFUxCsWrnmrkGF1xUwC6CAx3H/SxcAfhjoOinsCUMzCFihbb
        nkKKtZgiFminBTMpUwIgAKBM+2MHwFi7WLUNmOFe5vnucXYdaGzWYK2ewQKBgQCg
        JBJ7mWSZoxMiKdhOcyFK99jga74qq6hgEw7xLBayIrR+26gaCDLf0Bag3SlHlA4z
        eyuA7gZxs54totyZsB08Bt+DRMQrdzgRh6muUCbloIeUkBHOqp0YkU1HZzLsV4js
        B6IiB7OTXjWchcfzPuYlLw6jSzQMHHnRDhb00YEf3QKBgG+a+4AFC2vsb/20MNAq
        tE8dhU7bejwuEezhAiAvPYqrVHSwUwvKnDBHkiv6tTFE0Vcx6a7cgydlFt5N2/eu
        b5YTN5DPjSSpK2nladcd5hzPEvC6pmb+QPyfeeyXdwtJn+VJYYf9kILsbi/t8kZQ
        RzlVzGfEZTmPOAIIBZxx+jSR
        -----END PRIVATE KEY-----
        """

    /// The project's side, public half (SPKI): what a server encrypts answers with.
    package static let clientPublicKey = """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1xiDCes3RLccPO6QGx4b
        m9YsThHrQRICDyq8qLww5gB2reDI99/9FByqjJi9Py7Ox2Pcc94A16a0O8+8c4FI
        iHtDsCOGZx+JqYniVnJqhFGeC4L4fmCcX8NLFOLXSggIGothJOJK4eYVDPWvYpJT
        BrjoMJB3eMgCJIByH/UA3QMf+bim8WLi2nBueKuooHLJH6Yl3BKmLPPskFW91VSB
        hSBmg8WXRChvw45iITRRcCYKFJdIIjK7HOdt/jnk8b5yDgyZXq+4q/QiHDJ/U0wX
        vsds/BLPpn7YEgNsS8P5q2rHikec6hMOQ6XAfhtCEJop8Hj6jLmcXqzO3bRsEi9V
        sQIDAQAB
        -----END PUBLIC KEY-----
        """

    /// The project's side, private half (PKCS#8): what a client reads answers with.
    package static let clientPrivateKey = """
        -----BEGIN PRIVATE KEY-----
        MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQDXGIMJ6zdEtxw8
        7pAbHhub1ixOEetBEgIPKryovDDmAHat4Mj33/0UHKqMmL0/Ls7HY9xz3gDXprQ7
        z7xzgUiIe0OwI4ZnH4mpieJWcmqEUZ4Lgvh+YJxfw0sU4tdKCAgai2Ek4krh5hUM
        9a9iklMGuOgwkHd4yAIkgHIf9QDdAx/5uKbxYuLacG54q6igcskfpiXcEqYs8+yQ
        Vb3VVIGFIGaDxZdEKG/DjmIhNFFwJgoUl0giMrsc523+OeTxvnIODJler7ir9CIc
        Mn9TTBe+x2z8Es+mftgSA2xLw/mraseKR5zqEw5DpcB+G0IQminwePqMuZxerM7d
        tGwSL1WxAgMBAAECggEAaja2bm1yK0JodUYwbtOdOoS1+A8tJkKoNaka5A+Z7dmI
        wS/gzVYT+Jx3M1oxCUQp45fSQnz72YF+OpLIMhlDIfIMaKwCMGYIammmFJ4HLzPG
        YVTZND6suTUMnFGvkeUJa2IsJDSCWa5t8qpXYstyqD0imuibtk69kBzFPjaTqI58
        I5hGdkp8gQIbNvxggNL8i4RGU0qfF3nXHPb0qMzqDz8ytrEstkTz9qIzYmsVVEHb
        VH315OjH4rK1BYznCIx1tvunwmxuWUPY1h3ooIo2osIUCLGZiagO/FF2iKK+dopL
        occKa1GlCsPfs4kemIOWGVdlS7DSb/T4sa0ZT25PaQKBgQD78KLwxmhs0N0DJbey
        8CcObgyF0M11EKV2+Rkqy34PRsXsbFM+DaPufksiZBJ3ksxvpbR86xMSlIu5DZDL
        JVDPrCiGXMJYrejkaSdgD/K15wS8GRusOQBWzYLWQ52dIrqVpbm+iWaQE6vcEt2w
        cgHDEmM+c06vu6BQsZu8L96rTwKBgQDaj+BtCeOb9uLrCdzxtUSFFpA6jjqvA3XJ
        JqtjRtTDLsKAHsnb+mZ9mnUl+i6OrCs8Lz5Y1pghD7PQ+Q/ms3NsNzHoZqBmSqHG
        +oxv8l7Y0zbXuJl97gsNyXVo4LrFEbE82y7Mbwnt1UhkepyvDK0znapqbC0wkPRI
        EzYrbR2u/wKBgCf48AE/mYXaRZagP1sWmzvA3h/FFzQBph8QOpv9mUyXMAPo0/Q+
        ecn3I7ibJArwsZrtMYu4SFhkVR7RNi3lB8NLT0qyIOus/AxxWpv1K88MjkXBvhA/
        IvyisqWIKNOrlOr1VlkSt8EYPeY24BGEpR7sJe7coJllLXRgGZNsDOolAoGAdvXu
        yoqiZ2amthWFO85VADd6w1Rc3pt8hcLVcFDCR4Zw+TlI18Hf/SeP8d7NbnyJf9Wb
        EtGitgQM9IZLwF8WSOV19a++SE8A5QPEYr5CH7Q+2oWwjdl+DMAFdtMy9Uae+Ke4
        Pi+F8PywzXfrRmAY+cosUoaUxiVvwLcsOdDHYlMCgYAg5w591ebeeVNXk5FWCNpI
        clmYJT/AbnTsvM+mcit6flryYT1cpY9INAojp1xF5NUKIuQYGwss58bGf+py9fqI
        HePbGsgrBcLyB+UBvaZgm/2vNjUtGQOIYR7NuhsHdMF7iQix2d+iKUSWAf2Tg37a
        GIDSSw4kOHJGyAvdaQW0xg==
        -----END PRIVATE KEY-----
        """
}
