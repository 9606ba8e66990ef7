/// Messages for the tests' client key, made by another implementation of JOSE (joserfc 1.6.5 for Python).
enum JWEVectors {
    /// RSA-OAEP-256 and A128GCM; holds ``oaep256A128Text``.
    static let oaep256A128 = """
        eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4R0NNIn0.vhjc3FwyycM2ti60ypsJo7cwdJZWugzS0Psfxd7vPeoR9x7NJp5bftJ4\
        sqV6L8LT4Ais4qr9_Ob8vUZmZL6Ve_ZBZacF_vkn-Zl5RiWkJsbkFcKwtAWlDORI0-0CQM7QSWmFnptVeW1aJBmYz9e-kJdFFo1LRQddcBF1\
        a2a3IDBmToM5Aubttu6y4tMm_vuFHfz-EHclrO7EvKO00NId0fGMeb_mSJcXlMMHdTqSyTZNPrJmtRpquZCpFEwxum8Evtc3RDvQm5jjDrL4\
        w0VnBcMtvGzXc2Vz_vLtpe5C6HsDWwNNMx3HpCXQX0wd2uR751DMPwrktkgvLKBYC3GPTg.UAayzKSrJ4J_lHOH.EH7fu_Dm79Y_22nkipB3\
        PUP6KnaVTrojwXUsr9wdFqHbp5tYl3DlkCt_tRHdZ6DhTpvT8dmFZJhAsdTwxr-5kr21qenhuhFaKfFX634.C_3fLe_DTk6i856i_aOMpw
        """

    static let oaep256A128Text = #"{"userName":"김코나","response":{"code":"000_000","description":"성공"}}"#

    /// RSA-OAEP-256 and A256GCM; holds ``oaep256A256Text``.
    static let oaep256A256 = """
        eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIn0.PRDMxSylKrR4X07-EYI8RS452Bykjm_XSVHefle7iieP21N4EKnmv3xW\
        oA9QD-6So_OQ3kmBCJ0FGeIsAr8sYZd1so1seaawhRrUkG_VFo94A5SCr5luQlPT1ZBfQydfQDu67AXCfJkFMR3SIfAm0-EzLiZ9qf75BAdV\
        e_GVIbjBIqCQniZncBxbO-8H5k79w9e3LcbRlV8KpjbFV0xLfrisow14pqF8gxZLU6Nc-jcep4_9Am47Y7dl-2PweNNTbJkUzzMmSUJk6Ait\
        jm0LZxmA1Ep6eAZmC6sMEBuQqg869mX1hL0PynRfRZexhzbSWrt-M3DkthVggZABjFvC8w.EIJia1gvyrlggUyf.Qcsf7bDGDhZY2AA6L2pQ\
        JEiG1UKEFHSOrobgDrWDQk_VflyCeCBQPSJ2abdYcTUnPpBqg2MwQlUE86rjAid1-eVqPymyQ8mmQNqpCYoxTQ.muoHqgAO2lZnogIFmeomS\
        w
        """

    static let oaep256A256Text = #"{"userName":"박탐나","response":{"code":"000_000","description":"Success."}}"#

    /// RSA-OAEP and A128GCM; holds ``oaepA128Text``.
    static let oaepA128 = """
        eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhHQ00ifQ.fddVL80T4ZPoziMsHUopBv99MzUGbGKR7qMqZG1b5tA5zUW-hCPt_uEPHkJZt\
        j5T5T8rBoYENOrTZbxLLXFopVqyUrd1qqFNRnib_gGk3ZI-LWdQlLK9bXHq4aQ40FTGZtPYkxaHpNWgHYZIAL87NPJ-qfvD9Mm8V8Le4UkG9\
        PEmzH_WB5lEwElvHSaPCJoQgJKAUcScbD1Ur_infhi-iq72_mRSNNGPRD1pXaYlFlo_JfemFQtaZo0MIsnaK0V7MIS8BPGXgrhDwRSdT8oPZ\
        QVdGIGn_GchbX0dZQzcT1I1tSpb4B-j6s55S_WxJBEgqiX-7zs8Z8cWHZRK-0eITA.CO4dG7HLk9uL1eAv.k_ePnp7Hxsl7STS8pISuR5_yt\
        hK0Fbo2MhkheXQ1Nw6fSbSlNqXEsb_jStTNkAyAl8tC9G5jFqGD4cxvFqA64eJeGWD3SksJWMGZU5AfpQ.9-Qk_N8NM6y21_NxVGMRaQ
        """

    static let oaepA128Text = #"{"bankName":"새마을금고중앙회","bankAccRegNo":"0000000000000000000001"}"#

    /// RSA-OAEP and A256GCM; holds ``oaepA256Text``.
    static let oaepA256 = """
        eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.KmfdVPUS905ofoq__0J2OV_6Z8WJGXEDwTSGCrcJgxrYhuj0-9DSQbqtoyetX\
        FzAWc0C2TpqlzKwxHKSjJZjQjWQytS9PFgNOC4wDKcj66nlJkx2DKjcrbXIYHjDQpdv0tqQGEf8yXwovj4orRECjjR2vPaXeFEkChztYglkf\
        geTkegD1NuKEa-TIwLa7PtQWyNuVRtPxG_QuV3VK0HffsEvhnBP4uPikrv9QV3JIJHe_Rc76_BW9e6r4-WFM1J2ViSfFg4DAStsB9entjeUT\
        vwTs1O0nkg1ooPTVkMNhS8WaS7iFcMG9Om5BPIy8M2xRJQjjGWAivIpRUwgUxAkxQ.udf57ICtJrww4V0v.xn9h_jQHqjj7MtxRAA0TNBFi1\
        EMK_l6gMqA7MGmq5LvPjraeSHCQM08lvmqyTi4ubd2U.LYDReaDmnseuRTN6-vMsVQ
        """

    static let oaepA256Text = #"등록된 계좌가 없습니다 — 가각힣 🏦"#

    /// RSA1_5 and A128GCM, whole and readable with the key.
    static let rsa15 = """
        eyJhbGciOiJSU0ExXzUiLCJlbmMiOiJBMTI4R0NNIn0.YRaDkvxw3b-sS-igorbg25i_EOlBPDNxRTZr__BCR8ryBUMm7VUOZopvG_7NmLRb\
        ZNV2h9bkQtBO4Vfoylb0ze2jb7vFL7BWNJJ99tiaKgXtBKTZrmXJB6m4iG_-anb4s-vulecUrQdqWVsPH46n6Iqp-S2GLMs4XGefBgLpG82M\
        MMIwekgySRGFlyT0SuFbsoymac0bVt0pzlZXAyPPLxgH0vYAc47awn1RfBpoFEI86g-oGX-S_GuMHi_7IBZivCjrAUEYd_OZt4_7oXiuBYU_\
        hkSu40bivS04RXYj3SJprpanPcqXCVKHJRPAW1GHod-XWfCU1-Oi-jJLtf_U5w.aRIMc4jhNzhZbXxC.0dUgvaf3-TeKoV8VikZ2KR2mN8DU\
        jvjvmIdV1IruDt3IJURStXc6Ex0W1Na6vd3aai2M24G-EQ.SecUUUMeZW2Fv-c3UvQ-Qg
        """

    /// RSA-OAEP-256 and A128CBC-HS256, whole and readable with the key.
    static let cbc = """
        eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0.Zu_OzWvEipEv9v4suuNhHZPSi1ULvpTkEzw0YjVATmk-3WBF\
        wFqxrkC-7PNe9t2DoSsjaO883gU6Zx08Vn8q5NH2t4dmSNdxRQsu9Z3tT2uUEpNigN3nrCmUc-PwqVgyVpAyd8bKkjIQK7ROBunUrMsY64Bd\
        ZYHJup3uylX42thO4odfOacP9qRCNi6cy-bgQe88FAtqAmb_900ySUG3l4bjvqmB4xaqcXZK0TJn4BT0ZTjjTxAxMtmAoN2OrKlLWSBOqRXK\
        bf5sj9yPf_COmNF542nnIF422ZG527JeOPzgIDMnhDy7sVyna2hCGWsxQF6mkpPqiD29AhMkLEpVQw.ZS5ABMnJvq-LnGZ_T3mIJw.aN7cfG\
        bqwd9s9StTChx9YOKcZui1jah-vZg3OhRfSQi49L-ANFXbHfwYHzaUxwbh9gSCrqP2WRPgFhtM_gmoGA.K8kSq-nyr1AGlzOGR7DTOQ
        """

    /// RSA-OAEP-256 and A192GCM, whole and readable with the key.
    static let a192 = """
        eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTkyR0NNIn0.jQGWUmveCTIJ8l_tW-U2uPaBaIW5RlFFKymy4zV4vOjNrn7QyMrKi_xr\
        CA4v9-TKEq4VQYUYc3t5VbtuGSVUWIvr2y6HbC_lzFMbuvXgzcqSFQXE3KPWUMC20Blj_vwvySypuF1xYUkQrfdmwVnsYfjEXGFG9lcC2AiI\
        7ETYQjZ2_eEYZ2YbA5IFi4OyADJMykYUBz49MC_XbWwt-tsL-IDTw8QP6voQICz0pC65bnZ9HeKsx798nO5DrV3TJSkHaY20klQjCNSa_rwM\
        f516RVnQwFi6S8Z0DTOat7tQSda5CTli1A42tHcak2lYoFn9SkzlOKLdbYMI0ayaJEPUyw.xWmuYUcZRlz22xJv.okPnnxf3XobhEj1FzFyn\
        OzghG9jFAPGqghafi2-6AajR3EspV_Ebtlt4PETSLGpXGsyHqdgOHA.gqufHhKigpsDPsRoCRoVMg
        """

    /// Compressed with DEF, whole and readable with the key.
    static let zip = """
        eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4R0NNIiwiemlwIjoiREVGIn0.BqS3mha63hujGllyxYydpnLIU3ZDW3x0LLzevYrI\
        5SOL3WkoFXHBeBsnGfY1_xSYaK6FkhXrOO9bF_RMYZOFnBo-0uAOXpmmBX4CVC5e8mVgcE3fEMQkno2LHG2J4OOvVzRwLfOF2QcLomOYcvIx\
        tNii4BUvVTaTM45_JMTR4JWvLJnAq0DHlasvluz3Al-4JbNNgE5u7HlRCCWNQhT-Ic5R5zp4hXXvVWYo4nsowBfLjugst41Kn-1GHfmbhrci\
        zUg6nQ_r2UagcHz9B4KkLUNXogJh0oVoASQG_zhBAnU62fPSWUW-eaP7aecqCcQ_17JK4tDBI2YWviswCl_JQA.2KSs4jGYanVfUs6v.2Zhr\
        x6aswtlSIMbyz3fXnrKFLh-JzUSXiqO5bFnLCdYLBs9XLHX3uRVT2gYXAv2zzvS6bAc.Od7NhJC3mO-7FGxlCQhNDA
        """

    /// `dir`: without a wrapped key.
    static let direct = """
        eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..PDP4wYgSD6onPpve.9jj7eNQzBzMYzmfv0soC5eyXijc1J4kS-DRYs_udRNL5NJZzhu\
        62-FqLbcL6M196VRu1yC_7iA.SNtNt63StDPgto_4lhLYVw
        """

    /// With a critical extension, made by hand with the tests' client key.
    static let crit = """
        eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4R0NNIiwiY3JpdCI6WyJleHAiXSwiZXhwIjoxfQ.MmCPSlU7I2WosbphlEQI_ZPMq\
        j5iDsyX0mCqM6HgPCWUg60PVUUM2YdxXYSHvNMluBj29MlVvekVdYQ7ZjhgPGiwGfEvPyL24CWihs3XMYJ-MaOJJ4LdsZW7Tq2rDrriYriBN\
        RA6_qFOV-9ightXXORDdfD3TqScNhBCGN7pm2pKTTmFM5YORwIFOvB473tvevEv9WEGM1YfKuGxsWX9wbkg6XFB3vQZVhQQ96QNeKRxpl-Gd\
        yCQAD05O8ZULLOcc37SKrkhvjIA3Tl7h6iKOB8eIOh6XsC729juoZOOO-9O_Uh3hpbsDULTyh37C4BW97P-9sFZr4l5c4bSZAGjmA.Ndo2vX\
        2nNujhgFuW.pyc8kMBgJPhpOgDhLaBgh9aGl3Ibne4JhcIdHPIk4mOY7bloH8A54TwcXm3xCCiRRBdSFbphCg.bmY_G_vPJcJtpHNEjLSVEg
        """

    /// With an initialisation vector of 16 bytes, made by hand.
    static let longVector = """
        eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4R0NNIn0.y8n-curbWiEoZLFpiXhCfr6BUwj9eLBoOoUzJ9exU28s0VYADvmV-yRs\
        cbPVl0xNJlnpEjSF7takV8AtuX_5Co8ix9lBzVKuLQeoV8LieXPclT9H31LXpTGk1E2JcqgLLkR-pz_yjwElJvEfwetI6KAIJU8Bj6RAvJ25\
        iaId2BQ1GuwssGHLsGAPPLR1ZDabq_wjFEhRRwzj6svKzElN08OG590ptZr5VL9wj2j7toBDuIf3E4duoUYRYE7nfLcMKz81qbhZC4Nlcd1W\
        wFwAXeWQDs3lKLKiO3X0W8qiIX--IxKGWee9IwnIu2G5IIjzalaUAbgubqyG7zmDWKz_1Q.OLiVhqZrG-444lUcxvz5ow.kGlYAqvzlQ-q7j\
        lkTGjB49pQTyDr0A4t8dEBm0x_g7p7D_UIM4JTp-doNzqQYl0QMW3WD1h3-Q.Dhn7gfqBgNzIN805aLuVqA
        """

    /// A128GCM in the header, but a content key of 32 bytes; made by hand.
    static let longKey = """
        eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4R0NNIn0.wIlQ9QdE0Q_frIqrJt4wqgFNuP37CSBz6GygWwuPAOIvL4dN3sNMNYCf\
        2cqbL5B0lYbOP80O4sf7feiNGMyzoSQm36onQSDIuHL5J1za9vbQHCbBdAjlpG1XlpyltSMl5TU3o0U-fQ-Y8r2bQaxTr7Myx2CaoeEoE4rM\
        WHQ_EKlkm9yYRS5Xa5LmXHE0UB8MvtqMVds2-2QUe6fCNzl2CX_wQh6wVN6mEX7P1NbLwCz5vSozNPuJtBt5Pl1lUPCpy1DJV_EmeTzwuBr0\
        i-hA8XiNsLVhY-8hZ4Sin3m1eUuTBPNQrmnJ8urr3gjOTM7484ZcXiNsJ8M-dvcs8PEmKA.51ddchY5w5SLdwm8.IU7BXtQ_hdMRqe8fozdG\
        jx3GaH6k6R4J5HD5PhZAGRU1sLCDpm0kls2ts0KhoYkV63s3jxo3bA.AOT5nprjLA4DtVcse6CQNw
        """
}
